// src/commands/init/yaml-text.ts
function yamlText(text) {
	return /^[A-Za-z][\w/.-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) ? text : JSON.stringify(text);
}

export { yamlText as t };