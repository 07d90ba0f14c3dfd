/** A name of two words or three, the last of which is `key`. */
const OWN_KEY = /^(?![A-Z\d_]+$)[A-Za-z][A-Za-z\d]{2,30}(?:[-_][A-Za-z\d]{2,16})?(?:[-_]key|Key)$/;

/**
 * What keys of programs are of: things that are stored, looked up, drawn, signed with, or made up. Of anything else,
 * `geoipKey`, it is the key to a service.
 */
const OF_PROGRAMS =
  /cache|commit|git|row|partition|sort|prim|foreign|object|build|project|storage|s3|lock|index|hash|event|route|state|item|group|layer|image|asset|file|version|release|digest|content|test|regist|site|host|gpg|pgp|sign|verif|pub|trans|message|query|search|lookup|map|dict|data|job|task|queue|topic|user|account|tenant|node|block|tx|device|session|request|page|section|field|col|table|record|entity|product|bundle|chunk|module|package|template|theme|style|icon|menu|tab|view|component|action|store|react|list|order|tree|leaf|root|parent|child|unique|random|dedup|idempot|track|trac|span|log|metric|feature|flag|config|setting|option|param|env|var|locale|lang|label|title|text|string|number|date|time|id|ssh|peer|wallet|addr|chain|contract|eth|btc|ec|rsa|dsa|25519|448|curve|dh|expect|actual|sample|example|demo|dummy|fake|mock|poly|kdf|round|hot|short|any|first|last|other|same|wrong|bad|good|valid/i;

/** Names that say more than this. */
const TELLING =
  /api|access|secret|private|auth|cred|sign|crypt|licen[cs]e|subscription|ingest|jwt|hmac|fernet|master|machine|session|cookie|app|shared|consumer|priv|aes|des|cipher|unseal|deploy|recovery|activation|wrapping|gossip|integration|write|service|server|client/i;

/** Whether a name, as `geoipKey`, says of no thing in a program that it is its key. */
export function isOwnKey(name: string): boolean {
  return OWN_KEY.test(name) && !OF_PROGRAMS.test(name) && !TELLING.test(name);
}
