/** A message of a client as it goes on, and the SQL in it when that changes something. */
export interface Message {
  readonly frame: Buffer;
  readonly text: string | undefined;
}

/** What a client sends, message by message. */
export interface Statements {
  /** The messages that these bytes complete. */
  read(bytes: Buffer): readonly Message[];
}

interface Protocol {
  /** The length of the message that begins here; `undefined` while that cannot be told. */
  length(bytes: Buffer, isFirst: boolean): number | undefined;
  sql(frame: Buffer, isFirst: boolean): string | undefined;
}

/** PostgreSQL documentation, "Message Formats": the first message has no type, of the others Q and P hold SQL. */
const POSTGRES: Protocol = {
  length(bytes, isFirst) {
    if (isFirst) return bytes.length < 4 ? undefined : bytes.readUInt32BE(0);
    return bytes.length < 5 ? undefined : 1 + bytes.readUInt32BE(1);
  },
  sql(frame, isFirst) {
    const type = isFirst ? '' : String.fromCharCode(frame[0] ?? 0);
    const texts = frame.toString('utf8', 5).split('\0');
    if (type === 'Q') return texts[0];
    return type === 'P' ? texts[1] : undefined;
  },
};

/** MySQL Internals, "Client/Server Protocol": a command begins a sequence; 3 is a query, 22 one that is prepared. */
const MYSQL: Protocol = {
  length: (bytes) => (bytes.length < 4 ? undefined : 4 + bytes.readUIntLE(0, 3)),
  sql(frame) {
    const isCommand = frame[3] === 0;
    return isCommand && (frame[4] === 3 || frame[4] === 22) ? frame.toString('utf8', 5) : undefined;
  },
};

/** What asks, or only concerns its own session. */
const HARMLESS = /^\s*(?:SELECT|SHOW|SET|BEGIN|START)\b/i;

export function statementsOf(engine: 'postgres' | 'mariadb'): Statements {
  const protocol = engine === 'postgres' ? POSTGRES : MYSQL;
  let rest = Buffer.alloc(0);
  let isFirst = true;

  return {
    read(bytes) {
      rest = Buffer.concat([rest, bytes]);
      const messages: Message[] = [];
      for (;;) {
        const length = protocol.length(rest, isFirst);
        if (length === undefined || rest.length < length) return messages;
        const frame = rest.subarray(0, length);
        const sql = protocol.sql(frame, isFirst);
        messages.push({ frame, text: sql === undefined || HARMLESS.test(sql) ? undefined : sql });
        rest = rest.subarray(length);
        isFirst = false;
      }
    },
  };
}
