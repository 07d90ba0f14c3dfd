// src/config/tag-placeholder.ts
const TAG_PLACEHOLDER = /\{tag:(?<key>[^{}]+)\}/g;

export { TAG_PLACEHOLDER as t };