import { a as boolean, d as string, i as array, n as datetime, r as _enum, s as literal, u as strictObject } from "./zod.js";

// src/findings/rotation-plan-document.ts
const Text = string().max(4e3);
const Digest = string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hexadecimal");
const PlanStep = strictObject({
	step: Text.describe("The step of the life cycle"),
	call: Text.describe("The remote call, as IAM policies spell it"),
	detail: Text.describe("What it does, as one sentence in the imperative")
});
const PlanReason = strictObject({
	kind: _enum([
		"due",
		"first",
		"exposed",
		"asked",
		"unfinished",
		"spread",
		"retire"
	]),
	text: Text
});
const PlanEntry = strictObject({
	name: Text,
	kind: Text,
	account: Text,
	region: Text.optional(),
	secret: Text.describe("As the configuration names it"),
	status: Text.describe("As in reports: planned, not-due, pending, rolled-back, failed, needs-person"),
	summary: Text,
	reasons: array(PlanReason).max(20).describe("Why something is to be done"),
	drift: array(Text).max(100).describe("What is not as the last rotation left it"),
	replaces: Text.optional().describe("The version that is AWSCURRENT"),
	demanded: boolean().describe("Whether that version is replaced whatever its age"),
	steps: array(PlanStep).max(500).describe("In their order; empty when nothing is to be done"),
	digest: Digest.describe("Of what would be done, and of no time")
});
const PlanDocument = strictObject({
	version: literal(1),
	created: datetime(),
	config: Digest.describe("Of the configuration, as far as it decides about rotations"),
	digest: Digest.describe("Of all that would be done, and of no time"),
	places: array(strictObject({
		account: Text,
		region: Text.optional(),
		role: Text.optional()
	})).max(1e3).describe("Where was looked"),
	complete: boolean().describe("False when some rotations could not be looked at"),
	rotations: array(PlanEntry).max(2e4)
});

export { PlanDocument as t };