/** In the `admin-secret` of a selection: the value of that tag of the secret that is selected. */
export const TAG_PLACEHOLDER = /\{tag:(?<key>[^{}]+)\}/g;
