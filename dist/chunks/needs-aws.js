// src/config/needs-aws.ts
function needsAws({ rotate, selections, passwords, aws, fleet }) {
	return rotate.length + selections.length + passwords.secrets.length + aws.accounts.length > 0 || passwords.select !== void 0 || (fleet?.accounts ?? []).length > 0;
}

export { needsAws as t };