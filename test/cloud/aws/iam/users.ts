import {
  CreateUser$,
  type CreateUserRequest,
  type CreateUserResponse,
  DeleteConflictException$,
  DeleteUser$,
  type DeleteUserRequest,
  EntityAlreadyExistsException$,
  GetUser$,
  type GetUserRequest,
  type GetUserResponse,
  ListUsers$,
  type ListUsersRequest,
  type ListUsersResponse,
  ListUserTags$,
  type ListUserTagsRequest,
  type ListUserTagsResponse,
  TagUser$,
  type TagUserRequest,
  UntagUser$,
  type UntagUserRequest,
  type User as WireUser,
} from '@aws-sdk/client-iam';
import { newUniqueId } from '../identifiers.ts';
import { changes, type Operation, reads } from '../operation.ts';
import { modelledError } from '../wire/aws-error.ts';
import { anyResource, findUser, page, tagList, userNameOf, userResource, wholeSeconds } from './arguments.ts';
import type { User } from './model.ts';

/** A user without keys or permissions. */
export function newUser(account: string, name: string, now: Date, path = '/'): User {
  return {
    name,
    id: newUniqueId('AIDA'),
    arn: `arn:aws:iam::${account}:user${path}${name}`,
    path,
    createdAt: wholeSeconds(now),
    tags: new Map(),
    inlinePolicies: new Map(),
    attachedPolicies: new Set(),
    keys: new Map(),
  };
}

function onWire(user: User, withTags: boolean): WireUser {
  return {
    Path: user.path,
    UserName: user.name,
    UserId: user.id,
    Arn: user.arn,
    CreateDate: user.createdAt,
    // ListUsers does not return tags (IAM API reference, ListUsers).
    ...(withTags && user.tags.size > 0 ? { Tags: tagList(user.tags) } : {}),
  };
}

export const userOperations: Operation[] = [
  changes<CreateUserRequest, CreateUserResponse>(CreateUser$, {
    resource: userResource,
    run: (input, call) => {
      const name = userNameOf(input, call);
      // Names are unique without regard to case (IAM API reference, CreateUser).
      const taken = [...call.account.iam.users.keys()].some(
        (other) => other.toLowerCase() === name.toLowerCase(),
      );
      if (taken) throw modelledError(EntityAlreadyExistsException$, `User with name ${name} already exists.`);
      const user = newUser(call.account.id, name, call.now, input.Path);
      for (const tag of input.Tags ?? []) user.tags.set(tag.Key ?? '', tag.Value ?? '');
      call.account.iam.users.set(name, user);
      return { User: onWire(user, true) };
    },
  }),
  reads<GetUserRequest, GetUserResponse>(GetUser$, {
    resource: userResource,
    run: (input, call) => ({ User: onWire(findUser(userNameOf(input, call), call), true) }),
  }),
  reads<ListUsersRequest, ListUsersResponse>(ListUsers$, {
    resource: anyResource,
    run: (input, call) => {
      const users = [...call.account.iam.users.values()].filter((user) =>
        user.path.startsWith(input.PathPrefix ?? '/'),
      );
      const { items, ...rest } = page(users, input);
      return { Users: items.map((user) => onWire(user, false)), ...rest };
    },
  }),
  changes<DeleteUserRequest, void>(DeleteUser$, {
    resource: userResource,
    run: (input, call) => {
      const user = findUser(userNameOf(input, call), call);
      const holding =
        user.keys.size > 0
          ? 'access keys'
          : user.inlinePolicies.size + user.attachedPolicies.size > 0
            ? 'policies'
            : undefined;
      if (holding)
        throw modelledError(DeleteConflictException$, `Cannot delete entity, must delete ${holding} first.`);
      call.account.iam.users.delete(user.name);
    },
  }),
  changes<TagUserRequest, void>(TagUser$, {
    resource: userResource,
    run: (input, call) => {
      const user = findUser(userNameOf(input, call), call);
      for (const tag of input.Tags ?? []) user.tags.set(tag.Key ?? '', tag.Value ?? '');
    },
  }),
  changes<UntagUserRequest, void>(UntagUser$, {
    resource: userResource,
    run: (input, call) => {
      const user = findUser(userNameOf(input, call), call);
      for (const key of input.TagKeys ?? []) user.tags.delete(key);
    },
  }),
  reads<ListUserTagsRequest, ListUserTagsResponse>(ListUserTags$, {
    resource: userResource,
    run: (input, call) => {
      const { items, ...rest } = page(tagList(findUser(userNameOf(input, call), call).tags), input);
      return { Tags: items, ...rest };
    },
  }),
];
