// src/base/log.ts
function logTo(write) {
	return {
		debug: (text) => write("debug", text),
		info: (text) => write("info", text),
		warning: (text) => write("warning", text),
		error: (text) => write("error", text)
	};
}
const silentLog = logTo(() => {});

export { logTo as t };