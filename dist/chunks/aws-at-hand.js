import { existsSync } from "node:fs";
import { join } from "node:path";
import { homedir } from "node:os";

// src/commands/init/aws-at-hand.ts
const SIGNS = [
	"AWS_ACCESS_KEY_ID",
	"AWS_PROFILE",
	"AWS_WEB_IDENTITY_TOKEN_FILE",
	"AWS_CONTAINER_CREDENTIALS_FULL_URI",
	"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"
];
function hasAwsCredentials(env) {
	if (SIGNS.some((name) => env[name])) return true;
	const home = env.HOME ?? homedir();
	return existsSync(env.AWS_SHARED_CREDENTIALS_FILE ?? join(home, ".aws", "credentials")) || existsSync(env.AWS_CONFIG_FILE ?? join(home, ".aws", "config"));
}

export { hasAwsCredentials as t };