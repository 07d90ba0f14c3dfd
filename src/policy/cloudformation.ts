import { stringify } from 'yaml';
import type { PlanRole } from './plan-policy.ts';
import { partitionOf } from './resource-names.ts';
import { type RolePlan, whereOf } from './roles.ts';
import { audienceIn, issuerOf, subjectsOf, type WorkflowIdentity } from './trust.ts';

/**
 * The role as a CloudFormation template: one stack, in the account of the role, with CAPABILITY_NAMED_IAM.
 * @param plan of the role of the workflow: a second one, which the default branch may assume
 */
export function cloudformationOf(
  role: RolePlan,
  workflow: WorkflowIdentity,
  region: string,
  plan?: PlanRole,
): string {
  return role.assumedBy === undefined
    ? workflowStack(role, workflow, region, plan)
    : workerStack(role, role.assumedBy);
}

function workflowStack(
  role: RolePlan,
  workflow: WorkflowIdentity,
  region: string,
  plan: PlanRole | undefined,
): string {
  const issuer = issuerOf(workflow.host);
  const audience = audienceIn(partitionOf(region));
  return `# The role that Rekey's workflow in ${workflow.repository} assumes. Written by "rekey init".
AWSTemplateFormatVersion: "2010-09-09"
Description: The role that Rekey's workflow in ${workflow.repository} assumes
Parameters:
  OwnerId:
    Description: gh api repos/${workflow.repository} --jq .owner.id
    Type: String
    AllowedPattern: "[0-9]+"${defaultOf(workflow.ids?.owner)}
  RepositoryId:
    Description: gh api repos/${workflow.repository} --jq .id
    Type: String
    AllowedPattern: "[0-9]+"${defaultOf(workflow.ids?.repository)}
  CreateProvider:
    Description: An account has one provider for GitHub at most; "false" where it is already there
    Type: String
    AllowedValues: ["true", "false"]
    Default: "true"
Conditions:
  HasNoProvider: !Equals [!Ref CreateProvider, "true"]
Resources:
  GitHub:
    Type: AWS::IAM::OIDCProvider
    Condition: HasNoProvider
    DeletionPolicy: Retain # others may have come to use it
    UpdateReplacePolicy: Retain
    Properties:
      Url: https://${issuer}
      ClientIdList: [${audience}]
${roleHead('Role', role)}
${trustIn(workflow, audience)}
${policyPart(role)}${plan ? planResource(plan, workflow, audience) : ''}
${outputs(plan ? ['Role', 'PlanRole'] : ['Role'])}`;
}

/** Nobody approves a plan, so this role trusts the branch, and may only read. */
function planResource(plan: PlanRole, workflow: WorkflowIdentity, audience: string): string {
  return `
  # For /rotate --dry-run: it changes nothing, so no environment has to agree.
${roleHead('PlanRole', plan)}
${trustIn({ ...workflow, environment: undefined }, audience)}
${policyPart(plan)}`;
}

/** Whom a role lets in: jobs of the workflow. */
function trustIn(workflow: WorkflowIdentity, audience: string): string {
  const issuer = issuerOf(workflow.host);
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: CloudFormation's own substitution
  const subjects = subjectsOf(workflow, { owner: '${OwnerId}', repository: '${RepositoryId}' });
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: CloudFormation's own substitution
  return `      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Federated: !If
                - HasNoProvider
                - !Ref GitHub
                - !Sub "arn:\${AWS::Partition}:iam::\${AWS::AccountId}:oidc-provider/${issuer}"
            Action: sts:AssumeRoleWithWebIdentity
            Condition:
              StringEquals:
                "${issuer}:aud": ${audience}
                "${issuer}:sub": # GitHub signs one of the two forms
                  - "${subjects.byName}"
                  - !Sub "${subjects.byId}"`;
}

function workerStack(role: RolePlan, assumedBy: string): string {
  return `# The role that does Rekey's work in ${whereOf(role)}. Written by "rekey init".
AWSTemplateFormatVersion: "2010-09-09"
Description: The role that does Rekey's work
Resources:
${roleHead('Role', role)}
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: # must be there before this one
              AWS: ${assumedBy}
            Action: sts:AssumeRole
${policyPart(role)}
${outputs(['Role'])}`;
}

function roleHead(id: string, { name, path }: Pick<RolePlan, 'name' | 'path'>): string {
  return `  ${id}:
    Type: AWS::IAM::Role
    Properties:
      RoleName: ${name}
      Path: ${path}`;
}

function policyPart({ policy }: Pick<RolePlan, 'policy'>): string {
  const document = stringify(policy, {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
  return `      Policies:
        - PolicyName: rekey
          PolicyDocument:
${document.trimEnd().replaceAll(/^/gm, '            ')}`;
}

function outputs(ids: readonly string[]): string {
  return `Outputs:\n${ids.map((id) => `  ${id}Arn:\n    Value: !GetAtt ${id}.Arn\n`).join('')}`;
}

function defaultOf(id: string | undefined): string {
  return id === undefined ? '' : `\n    Default: "${id}"`;
}
