// src/config/github-texts.ts
const GITHUB_TEXTS = [
	"issues",
	"pulls",
	"commit-comments",
	"releases",
	"wiki",
	"gists",
	"logs",
	"artifacts"
];

export { GITHUB_TEXTS as t };