import { nodeId, renderUser } from '../accounts.ts';
import { type Call, type Json, type Operation, repositoryOf, text, timestamp } from '../exchange.ts';
import type { Reaction } from '../model.ts';
import { pageOf } from '../pagination.ts';
import type { World } from '../world.ts';
import { commentNeeds, commentOf } from './comments.ts';
import { issueNeeds, issueOf } from './issues.ts';

export const reactionOperations: readonly Operation[] = [
  {
    id: 'reactions/create-for-issue-comment',
    needs: (call) => commentNeeds(call, 'write'),
    handle: (call) => react(call, `comments/${commentOf(call).id}`),
  },
  {
    id: 'reactions/list-for-issue-comment',
    needs: (call) => commentNeeds(call, 'read'),
    handle: (call) => listed(call, `comments/${commentOf(call).id}`),
  },
  {
    id: 'reactions/create-for-issue',
    needs: (call) => issueNeeds(call, 'write'),
    handle: (call) => react(call, `issues/${issueOf(call).number}`),
  },
  {
    id: 'reactions/list-for-issue',
    needs: (call) => issueNeeds(call, 'read'),
    handle: (call) => listed(call, `issues/${issueOf(call).number}`),
  },
];

/** 201 for a new reaction, 200 when the same person has given the same one before. */
function react(call: Call, key: string): ReturnType<Operation['handle']> {
  const repository = repositoryOf(call);
  const reactions = repository.reactions.get(key) ?? [];
  const content = text(call.body.content) ?? '';
  const known = reactions.find((one) => one.content === content && one.author === call.caller.login);
  if (known !== undefined) return { status: 200, body: renderReaction(call.world, known) };
  const reaction = {
    id: call.world.nextId(),
    content,
    author: call.caller.login,
    createdAt: call.world.now(),
  };
  repository.reactions.set(key, [...reactions, reaction]);
  return { status: 201, body: renderReaction(call.world, reaction) };
}

function listed(call: Call, key: string): ReturnType<Operation['handle']> {
  const wanted = text(call.query.content);
  const reactions = repositoryOf(call).reactions.get(key) ?? [];
  const shown = reactions.filter((one) => wanted === undefined || one.content === wanted);
  return pageOf(call, shown, (reaction) => renderReaction(call.world, reaction));
}

function renderReaction(world: World, reaction: Reaction): Json {
  return {
    id: reaction.id,
    node_id: nodeId('Reaction', reaction.id),
    user: renderUser(world, reaction.author),
    content: reaction.content,
    created_at: timestamp(reaction.createdAt),
  };
}
