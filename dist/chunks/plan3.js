import "./rolldown-runtime.js";

// src/commands/plan.ts
async function plan(request, context) {
	const { rotate } = await import("./rotate.js");
	return {
		...await rotate({
			...request,
			dryRun: true
		}, context),
		commands: ["plan"]
	};
}

export { plan as t };