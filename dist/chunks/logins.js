// src/findings/diagnosis/causes/logins.ts
const CA_FILE = "name the file of its authority’s certificates in REKEY_RDS_CA_FILE";
const POSTGRES = "https://www.postgresql.org/docs/current/errcodes-appendix.html";
const TLS = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html";
const LOGIN_CAUSES = [
	{
		id: "login-certificate-expired",
		cause: "its certificate has expired or is not yet valid",
		fix: "Move the database to a current certificate authority (rds:ModifyDBInstance with CACertificateIdentifier), and see that the clock of this machine is right.",
		docs: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL-certificate-rotation.html",
		message: /certificate (?:has expired|is not yet valid)/i,
		examples: [{
			call: "database:login",
			code: "CERT_HAS_EXPIRED",
			message: "certificate has expired"
		}]
	},
	{
		id: "login-certificate-of-another",
		cause: "its certificate is not trusted, for it names another host",
		fix: `Connect by the endpoint’s own name, not by an alias or an address; for a private authority ${CA_FILE}.`,
		docs: TLS,
		message: /altnames/i,
		examples: [{
			call: "database:login",
			code: "ERR_TLS_CERT_ALTNAME_INVALID",
			message: "Hostname/IP does not match certificate's altnames: Host: db. is not in the cert's altnames"
		}]
	},
	{
		id: "login-certificate-untrusted",
		cause: "its certificate is not trusted",
		fix: `Download the bundle of RDS (https://truststore.pki.rds.amazonaws.com/) or that of your own authority, and ${CA_FILE}.`,
		docs: TLS,
		message: /certificate/i,
		examples: [{
			call: "database:login",
			code: "SELF_SIGNED_CERT_IN_CHAIN",
			message: "self-signed certificate in certificate chain"
		}, {
			call: "database:login",
			code: "HANDSHAKE_SSL_ERROR",
			message: "unable to verify the first certificate"
		}]
	},
	{
		id: "login-without-tls",
		cause: "the server offers no TLS, and a password is never sent without it",
		fix: "Turn TLS on in the database, or see whether something else answers at that address.",
		docs: TLS,
		message: /does not support (?:SSL|secure)/i,
		examples: [{
			call: "database:login",
			code: "",
			message: "The server does not support SSL connections"
		}, {
			call: "database:login",
			code: "HANDSHAKE_NO_SSL_SUPPORT",
			message: "Server does not support secure connection"
		}]
	},
	{
		id: "login-name-unknown",
		cause: "its name cannot be resolved from this machine",
		fix: "Correct \"host\" in the secret; private names of a VPC are resolved inside it only.",
		docs: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Troubleshooting.html",
		code: /^(?:ENOTFOUND|EAI_AGAIN)$/,
		examples: [{
			call: "database:login",
			code: "ENOTFOUND",
			message: "getaddrinfo ENOTFOUND orders.example"
		}]
	},
	{
		id: "login-no-route",
		cause: "there is no way from this machine to the database",
		fix: "Run in its VPC, or see that its security group lets this runner in (never 0.0.0.0/0), the network ACL and the route tables too, and that it is not stopped. VPC Reachability Analyzer says where the way ends. Without a way, \"verify: status-only\" goes by the word of RDS.",
		docs: "https://docs.aws.amazon.com/vpc/latest/reachability/what-is-reachability-analyzer.html",
		code: /^(?:EHOSTUNREACH|ENETUNREACH|ECONNREFUSED|ETIMEDOUT)$/,
		examples: [{
			call: "database:login",
			code: "EHOSTUNREACH",
			message: "connect EHOSTUNREACH 10.0.0.4:5432"
		}, {
			call: "database:login",
			code: "ETIMEDOUT",
			message: "connect ETIMEDOUT"
		}]
	},
	{
		id: "login-timeout",
		cause: "the database did not answer in time",
		fix: "See that its security group lets this runner in, that it is not stopped, and that it is not overloaded.",
		docs: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Troubleshooting.html",
		message: /time(?:d )?out/i,
		examples: [{
			call: "database:login",
			code: "",
			message: "timeout expired"
		}]
	},
	{
		id: "login-not-admitted",
		cause: "the server does not admit this user from this address, whatever the password",
		fix: "See its pg_hba.conf (on RDS: that the parameter group and the user allow this kind of login).",
		docs: "https://www.postgresql.org/docs/current/auth-pg-hba-conf.html",
		code: /^28000$/,
		examples: [{
			call: "database:login",
			code: "28000",
			message: "no pg_hba.conf entry for host \"10.0.0.4\", user \"x\""
		}]
	},
	{
		id: "login-host-blocked",
		cause: "the server has blocked this machine, or does not let it in",
		fix: "After many broken connections, unblock it with FLUSH HOSTS (mariadb-admin flush-hosts); otherwise see from where the user may connect.",
		docs: "https://dev.mysql.com/doc/refman/8.4/en/blocked-host.html",
		code: /^ER_HOST_(?:IS_BLOCKED|NOT_PRIVILEGED)$/,
		examples: [{
			call: "database:login",
			code: "ER_HOST_IS_BLOCKED",
			message: "Host '10.0.0.4' is blocked"
		}]
	},
	{
		id: "login-too-many",
		cause: "the server has no connection left",
		fix: "Run it again when there is less load, or raise max_connections.",
		docs: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html",
		code: /^(?:53300|ER_CON_COUNT_ERROR|ER_TOO_MANY_USER_CONNECTIONS|ER_USER_LIMIT_REACHED)$/,
		examples: [{
			call: "database:login",
			code: "53300",
			message: "sorry, too many clients already"
		}, {
			call: "database:login",
			code: "ER_CON_COUNT_ERROR",
			message: "Too many connections"
		}]
	},
	{
		id: "login-starting",
		cause: "the server is starting or stopping",
		fix: "Run it again when the database is available.",
		docs: POSTGRES,
		code: /^(?:57P0[123]|ER_SERVER_SHUTDOWN)$/,
		examples: [{
			call: "database:login",
			code: "57P03",
			message: "the database system is starting up"
		}]
	}
];

export { LOGIN_CAUSES as t };