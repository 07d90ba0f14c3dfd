import { z } from 'zod';
import { parseDuration } from '../base/duration.ts';
import { parseWindow } from './rotation-window.ts';

/** The values that occur all over `.github/rekey.yml`, each with its message. */
export const Duration = z
  .string()
  .regex(/^\d{1,6}[smhd]$/, 'must be a duration such as 30s, 15m, 24h or 90d')
  .transform((text) => parseDuration(text) ?? 0)
  .describe('A duration: a number and s, m, h or d');

/** The hours in which something may begin. */
export const Window = z
  .string()
  .transform((text, context) => {
    const window = parseWindow(text);
    if (window) return window;
    context.addIssue('must be hours and an IANA time zone such as 03:00-06:00 Europe/Berlin');
    return z.NEVER;
  })
  .describe('Hours and an IANA time zone, such as 03:00-06:00 Europe/Berlin');

export const IsoDate = z.iso.date('must be a date such as 2027-01-31');
export const AccountId = z.string().regex(/^\d{12}$/, 'must be a 12-digit AWS account id in quotes');
export const RoleArn = z
  .string()
  .regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/, 'must be the ARN of an IAM role');
export const Region = z
  .string()
  .regex(/^[a-z]{2}(-[a-z]+)+-\d{1,2}$/, 'must be an AWS region such as eu-west-1');
export const Name = z
  .string()
  .regex(/^[A-Za-z0-9][\w.-]{0,99}$/, 'must be 1 to 100 letters, digits, dots, dashes or underscores');
export const SecretId = z.string().min(1).max(2048).describe('Name or ARN of a secret in Secrets Manager');
export const Tags = z.record(z.string().min(1).max(128), z.string().max(256));
