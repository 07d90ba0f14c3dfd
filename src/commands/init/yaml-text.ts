/** A word as it is, everything else in quotes: a JSON text is a YAML text (yaml.org/spec/1.2.2, "Relation to JSON"). */
export function yamlText(text: string): string {
  const isPlain = /^[A-Za-z][\w/.-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
