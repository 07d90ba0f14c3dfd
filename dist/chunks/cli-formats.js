import "./rolldown-runtime.js";
import { d as VERSION } from "./start.js";

// src/commands/cli-formats.ts
async function renderPage(report, format, at) {
	switch (format) {
		case "html": return (await import("./html.js")).renderHtml(report, {
			at,
			detail: "full"
		});
		case "junit": return (await import("./junit.js")).renderJunit(report, {
			at,
			detail: "full"
		});
		case "openmetrics": return (await import("./metrics2.js")).renderMetrics(report, {
			at,
			version: VERSION
		});
	}
}

export { renderPage };