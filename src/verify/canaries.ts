/**
 * Accounts whose keys are decoys: using one tells its owner. Published as those of canarytokens.org and of Thinkst's
 * service (Truffle Security, "Canaries and how to detect them", 2024); a key id says which account it is of.
 */
const CANARY_ACCOUNTS: ReadonlySet<string> = new Set([
  '052310077262',
  '171436882533',
  '266735846894',
  '534261010715',
  '595918472158',
  '717712589309',
  '730335385048',
  '819147034852',
  '893192397702',
  '992382622183',
]);

/** Whether the account is known for decoys. */
export function isCanaryAccount(account: string | undefined): boolean {
  return account !== undefined && CANARY_ACCOUNTS.has(account);
}
