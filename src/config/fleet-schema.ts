import picomatch from 'picomatch';
import { z } from 'zod';
import { Region, RoleArn } from './values.ts';

/** `acme/app`, `acme/*`, `!acme/legacy-*`: the owner is always written out, since its repositories are listed. */
const RepositoryPattern = z
  .string()
  .regex(/^!?[A-Za-z0-9][\w-]{0,99}\/[\w.*?{},[\]-]{1,200}$/, 'must be owner/name, with * and ? in the name')
  .refine(
    (text) => !text.endsWith('/.') && !text.endsWith('/..') && isPattern(text),
    'must be owner/name, with * and ? in the name',
  );

function isPattern(text: string): boolean {
  try {
    picomatch(text);
    return true;
  } catch {
    return false;
  }
}

const FleetAccount = z.strictObject({
  role: RoleArn.describe('Assumed with the ambient credentials'),
  region: Region.optional(),
});

/** Many repositories and accounts, looked at by the jobs of one matrix. */
export const Fleet = z.strictObject({
  repositories: z
    .array(RepositoryPattern)
    .max(1_000)
    .default([])
    .describe('owner/name, with globs in the name; a ! before one takes out what it matches'),
  topics: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,49}$/, 'must be a topic as GitHub writes it'))
    .default([])
    .describe('Only repositories that have one of these topics'),
  archived: z.boolean().default(false).describe('Whether archived repositories are scanned too'),
  forks: z.boolean().default(false).describe('Whether forks are scanned too'),
  scope: z.enum(['tree', 'history']).default('history').describe('What of each repository is scanned'),
  accounts: z
    .array(FleetAccount)
    .max(1_000)
    .default([])
    .describe('Accounts that are audited, besides those that rotations name'),
  jobs: z.int().min(1).max(256).default(20).describe('Most jobs of the matrix'),
});
