const { existsSync } = process.getBuiltinModule("node:fs");
const { join } = process.getBuiltinModule("node:path");
const { homedir } = process.getBuiltinModule("node:os");

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