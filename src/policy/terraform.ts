import type { PlanRole } from './plan-policy.ts';
import { partitionOf } from './resource-names.ts';
import { type RolePlan, whereOf } from './roles.ts';
import { audienceIn, issuerOf, subjectsOf, type WorkflowIdentity } from './trust.ts';

/**
 * The role as a Terraform module; its policy is read from the `policy.json` beside it.
 * @param plan of the role of the workflow: a second one, which the default branch may assume
 */
export function terraformOf(
  role: RolePlan,
  workflow: WorkflowIdentity,
  region: string,
  plan?: PlanRole,
): string {
  return role.assumedBy === undefined
    ? workflowModule(role, workflow, region, plan)
    : workerModule(role, role.assumedBy);
}

function workflowModule(
  role: RolePlan,
  workflow: WorkflowIdentity,
  region: string,
  plan: PlanRole | undefined,
): string {
  const partition = partitionOf(region);
  const issuer = issuerOf(workflow.host);
  const audience = audienceIn(partition);
  return `# The role that Rekey's workflow in ${workflow.repository} assumes. Written by "rekey init".

variable "owner_id" {
  description = "gh api repos/${workflow.repository} --jq .owner.id"
  type        = string${defaultOf(workflow.ids?.owner)}
}

variable "repository_id" {
  description = "gh api repos/${workflow.repository} --jq .id"
  type        = string${defaultOf(workflow.ids?.repository)}
}

variable "create_provider" {
  description = "An account has one provider for GitHub at most; false where it is already there"
  type        = bool
  default     = true
}

resource "aws_iam_openid_connect_provider" "github" {
  count          = var.create_provider ? 1 : 0
  url            = "https://${issuer}"
  client_id_list = ["${audience}"]
}

${jobsRole('rekey', role, workflow, { account: role.account, partition })}

${roleEnd}${plan ? planModule(plan, workflow, { account: role.account, partition }) : ''}`;
}

/** Nobody approves a plan, so this role trusts the branch, and may only read. */
function planModule(plan: PlanRole, workflow: WorkflowIdentity, at: ProviderPlace): string {
  return `
# For /rotate --dry-run: it changes nothing, so no environment has to agree.
${jobsRole('plan', plan, { ...workflow, environment: undefined }, at)}

resource "aws_iam_role_policy" "plan" {
  name   = "rekey"
  role   = aws_iam_role.plan.id
  policy = file("\${path.module}/plan-policy.json")
}

output "plan_role_arn" {
  value = aws_iam_role.plan.arn
}
`;
}

/** Where the provider is, where it was there before. */
interface ProviderPlace {
  readonly account: string;
  readonly partition: string;
}

/** A role that jobs of the workflow assume. */
function jobsRole(
  id: string,
  { name, path }: Pick<RolePlan, 'name' | 'path'>,
  workflow: WorkflowIdentity,
  { account, partition }: ProviderPlace,
): string {
  const issuer = issuerOf(workflow.host);
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: Terraform's own interpolation
  const subjects = subjectsOf(workflow, { owner: '${var.owner_id}', repository: '${var.repository_id}' });
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: Terraform's own interpolation
  return `resource "aws_iam_role" "${id}" {
  name = "${name}"
  path = "${path}"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Principal = {
        Federated = var.create_provider ? aws_iam_openid_connect_provider.github[0].arn : "arn:${partition}:iam::${account}:oidc-provider/${issuer}"
      }
      Action = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = {
          "${issuer}:aud" = "${audienceIn(partition)}"
          "${issuer}:sub" = [ # GitHub signs one of the two forms
            "${subjects.byName}",
            "${subjects.byId}",
          ]
        }
      }
    }]
  })
}`;
}

function workerModule(role: RolePlan, assumedBy: string): string {
  return `# The role that does Rekey's work in ${whereOf(role)}. Written by "rekey init".

resource "aws_iam_role" "rekey" {
  name = "${role.name}"
  path = "${role.path}"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "${assumedBy}" } # must be there before this one
      Action    = "sts:AssumeRole"
    }]
  })
}

${roleEnd}`;
}

const roleEnd = `resource "aws_iam_role_policy" "rekey" {
  name   = "rekey"
  role   = aws_iam_role.rekey.id
  policy = file("\${path.module}/policy.json")
}

output "role_arn" {
  value = aws_iam_role.rekey.arn
}
`;

function defaultOf(id: string | undefined): string {
  return id === undefined ? '' : `\n  default     = "${id}"`;
}
