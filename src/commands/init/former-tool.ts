/** Tools whose configuration can be translated. */
export const FORMER_TOOLS = ['gitleaks', 'detect-secrets'] as const;

export type FormerTool = (typeof FORMER_TOOLS)[number];
