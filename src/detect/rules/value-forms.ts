/** Forms that say little alone: a rule that takes one knows the secret by its name. */
export const UUID_VALUE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const HEX_32_VALUE = /^[0-9a-f]{32}$/;
export const HEX_40_VALUE = /^[0-9a-f]{40}$/;
