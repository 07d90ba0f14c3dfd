/** What a database is logged in with. The names are those of AWS's own rotation functions. */
export interface DatabaseSecret {
    /** Without it the pool's own user stays. */
    readonly username?: string;
    readonly password: string;
}
/**
 * Reads the JSON of a secret.
 * @throws Error that says nothing of the text: when it is no JSON object with a text `password`.
 */
export declare function parseDatabaseSecret(text: string): DatabaseSecret;
