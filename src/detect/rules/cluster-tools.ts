import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';

const KUBEADM_EXAMPLE = 'abcdef.0123456789abcdef';

/** What builds and runs clusters, H to P: HashiCorp's access control lists, Kubernetes, Jenkins, Octopus, Portainer. */
export const clusterTools: readonly Rule[] = [
  tokenRule({
    id: 'harness-api-key',
    title: 'Harness API key',
    severity: 'critical',
    anchors: ['pat.', 'sat.'],
    match: /[ps]at\.[A-Za-z0-9_-]{22}\.[0-9a-f]{24}\.[A-Za-z0-9]{20}(?!\.?[A-Za-z0-9_-])/,
    revoke: 'Delete it in the profile, or on the page of the service account.',
    link: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
    examples: (make) => [
      `pat.${make.base62(22)}.${make.hex(24)}.${make.base62(20)}`,
      `sat.${make.base62(22)}.${make.hex(24)}.${make.base62(20)}`,
    ],
    ignores: (make) => [`pat.${make.base62(22)}.${make.hex(24)}`, `pat.${make.lower(6)}.${make.lower(6)}`],
  }),
  assignedRule({
    id: 'hashicorp-consul-token',
    title: 'HashiCorp Consul ACL token',
    severity: 'critical',
    anchors: ['consul'],
    name: /consul[\w.-]{0,20}token$/i,
    value: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    revoke: 'Delete it: consul acl token delete.',
    link: 'https://developer.hashicorp.com/consul/docs/secure/acl/token',
    example: (make) => ['CONSUL_HTTP_TOKEN', make.uuid()],
  }),
  assignedRule({
    id: 'hashicorp-nomad-token',
    title: 'HashiCorp Nomad ACL token',
    severity: 'critical',
    anchors: ['nomad'],
    name: /nomad[\w.-]{0,20}token$/i,
    value: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    revoke: 'Delete it: nomad acl token delete.',
    link: 'https://developer.hashicorp.com/nomad/docs/secure/acl/tokens',
    example: (make) => ['NOMAD_TOKEN', make.uuid()],
  }),
  tokenRule({
    id: 'infisical-service-token',
    title: 'Infisical service token',
    severity: 'critical',
    anchors: Array.from('0123456789abcdef', (digit) => `st.${digit}`),
    match: /st\.[0-9a-f]{24}\.[0-9a-f]{32}\.[0-9a-f]{32}(?!\.?[A-Za-z0-9_])/,
    revoke: 'Delete it in the access control of the project.',
    link: 'https://infisical.com/docs/documentation/platform/token',
    examples: (make) => [`st.${make.hex(24)}.${make.hex(32)}.${make.hex(32)}`],
    ignores: (make) => [`st.${make.hex(24)}.${make.hex(32)}`, 'st.cache_data'],
  }),
  tokenRule({
    id: 'infracost-api-key',
    title: 'Infracost API key',
    severity: 'medium',
    anchors: ['ico-'],
    match: /ico-[A-Za-z0-9]{32}(?![A-Za-z0-9_-])/,
    revoke: 'Delete it in the settings of the organization.',
    link: 'https://www.infracost.io/docs/infracost_cloud/key_concepts/',
    examples: (make) => [`ico-${make.base62(32)}`],
    ignores: (make) => [`ico-${make.base62(20)}`, `ico-${make.base62(40)}`, 'ico-arrow-down'],
  }),
  assignedRule({
    id: 'jenkins-api-token',
    title: 'Jenkins API token',
    severity: 'critical',
    anchors: ['jenkins'],
    name: /jenkins[\w.-]{0,20}(?:token|key|password|auth)$/i,
    value: /^11[0-9a-f]{32}$/,
    revoke: 'Revoke it in the configuration of the user, under API Token.',
    link: 'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
    example: (make) => ['JENKINS_API_TOKEN', `11${make.hex(32)}`],
  }),
  tokenRule({
    id: 'k3s-server-token',
    title: 'K3s or RKE2 server token',
    severity: 'critical',
    anchors: ['::server:', '::node:'],
    match:
      /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[0-9A-Za-z])K10[0-9a-f]{64}))::(?:server|node):[A-Za-z0-9._~-]{7,63}[A-Za-z0-9_~-](?!\.?[A-Za-z0-9_~-])/,
    left: 'none',
    revoke: 'Rotate it: k3s token rotate.',
    link: 'https://docs.k3s.io/cli/token',
    examples: (make) => [`K10${make.hex(64)}::server:${make.hex(32)}`],
    ignores: (make) => [`K10${make.hex(40)}::server:${make.hex(32)}`, `::server:${make.hex(32)}`],
  }),
  {
    id: 'kubeadm-bootstrap-token',
    title: 'Kubernetes bootstrap token',
    severity: 'high',
    anchors: ['kubeadm join '],
    match: /kubeadm join [^\r\n]{1,160}?--token[ =](?<secret>[a-z0-9]{6}\.[a-z0-9]{16})(?![a-z0-9])/,
    remedy: ['Delete it: kubeadm token delete.'],
    links: ['https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/'],
    check: (value) =>
      value === KUBEADM_EXAMPLE
        ? { is: 'placeholder', why: ['it is the example of the documentation'] }
        : { is: 'secret' },
    finds: (make) => {
      const token = `${make.hex(6)}.${make.hex(16)}`;
      return [{ text: `kubeadm join 10.0.0.4:6443 --token ${token} \\`, secret: token }];
    },
    ignores: (make) => [
      `kubeadm join 10.0.0.4:6443 --token ${KUBEADM_EXAMPLE}`,
      `kubeadm join 10.0.0.4:6443 --token ${make.hex(6)}.${make.hex(8)}`,
      'kubeadm join --token <token>',
    ],
  },
  tokenRule({
    id: 'octopus_deploy_api_key',
    title: 'Octopus Deploy API key',
    severity: 'critical',
    anchors: ['API-'],
    match: /API-(?=[A-Z]{0,31}\d)(?=\d{0,31}[A-Z])[A-Z0-9]{25,32}(?![A-Za-z0-9_-])/,
    revoke: 'Delete it in the profile, under My API Keys.',
    link: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
    examples: (make) => [`API-7K${make.of('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', 24)}`],
    ignores: (make) => [
      `API-${make.upper(12)}`,
      `API-${make.upper(26)}`,
      `API-${make.digits(26)}`,
      `api-${make.uuid()}`,
    ],
  }),
  tokenRule({
    id: 'portainer-access-token',
    title: 'Portainer access token',
    severity: 'critical',
    anchors: ['ptr_'],
    match: /ptr_[A-Za-z0-9+/]{43}=(?![A-Za-z0-9+/=])/,
    revoke: 'Remove it in the settings of the account, under Access tokens.',
    link: 'https://docs.portainer.io/api/access',
    examples: (make) => [`ptr_${make.base64(43)}=`],
    ignores: (make) => [`ptr_${make.base64(30)}=`, `ptr_${make.lower(8)} = 0;`],
  }),
  {
    id: 'proxmox-api-token',
    title: 'Proxmox VE API token',
    severity: 'critical',
    anchors: ['PVEAPIToken='],
    match:
      /PVEAPIToken=[\w.-]{1,60}@[A-Za-z][\w.-]{1,30}![A-Za-z][\w.-]{1,60}[=:](?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9A-Za-z-])/,
    remedy: ['Remove it: pveum user token remove.'],
    links: ['https://pve.proxmox.com/wiki/Proxmox_VE_API#API_Tokens'],
    finds: (make) => {
      const value = make.uuid();
      return [{ text: `Authorization: PVEAPIToken=root@pam!monitoring=${value}`, secret: value }];
    },
    ignores: (make) => [
      'PVEAPIToken=USER@REALM!TOKENID=UUID',
      `PVEAPIToken=root@pam!monitoring=${make.hex(16)}`,
    ],
  },
];
