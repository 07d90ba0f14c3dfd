import type { Check } from './check.ts';
import { iamPasswordLength } from './checks/iam-password-length.ts';
import { iamPasswordPolicyMissing } from './checks/iam-password-policy-missing.ts';
import { iamPasswordReuse } from './checks/iam-password-reuse.ts';
import { keyAge } from './checks/key-age.ts';
import { keyTwoActive } from './checks/key-two-active.ts';
import { keyUnused } from './checks/key-unused.ts';
import { passwordProfileBroken } from './checks/password-profile.ts';
import { passwordProviderRule } from './checks/password-provider-rule.ts';
import { passwordReused } from './checks/password-reused.ts';
import { passwordWeak } from './checks/password-weak.ts';
import { rootAccessKey } from './checks/root-access-key.ts';
import { secretAge } from './checks/secret-age.ts';
import { secretRotationOverdue } from './checks/secret-rotation-overdue.ts';
import { secretUnreadable } from './checks/secret-unreadable.ts';

/** Every check of an account, one file each in `checks/`. */
export const CHECKS: readonly Check[] = [
  passwordProviderRule,
  passwordProfileBroken,
  passwordWeak,
  passwordReused,
  secretUnreadable,
  secretAge,
  secretRotationOverdue,
  iamPasswordPolicyMissing,
  iamPasswordLength,
  iamPasswordReuse,
  rootAccessKey,
  keyAge,
  keyUnused,
  keyTwoActive,
];
