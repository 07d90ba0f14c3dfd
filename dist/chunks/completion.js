import "./rolldown-runtime.js";
import { a as OPTIONS, c as optionsOf, o as describeCommand, r as COMMAND_NAMES, s as describeOption } from "./start.js";

// src/commands/completion.ts
function completionFor(shell) {
	switch (shell) {
		case "bash": return bash();
		case "zsh": return zsh();
		case "fish": return fish();
	}
}
const NAMES = Object.keys(OPTIONS);
function byValue() {
	const taking = NAMES.filter((name) => describeOption(name).type === "string");
	return {
		words: taking.flatMap((name) => {
			const { choices } = describeOption(name);
			return choices === void 0 ? [] : [[`--${name}`, choices]];
		}),
		paths: taking.filter((name) => describeOption(name).isPath === true).map((name) => `--${name}`),
		anything: taking.filter((name) => describeOption(name).isPath !== true && describeOption(name).choices === void 0).map((name) => `--${name}`)
	};
}
function wordsOf(command) {
	return [...describeCommand(command).words ?? [], ...[...optionsOf(command), "help"].map((name) => `--${name}`)].join(" ");
}
function bash() {
	const { words, paths, anything } = byValue();
	return `# rekey completion bash > /etc/bash_completion.d/rekey
_rekey() {
  local current=\${COMP_WORDS[COMP_CWORD]} words=
  COMPREPLY=()
  case \${COMP_WORDS[COMP_CWORD-1]} in
${words.map(([option, values]) => `    ${option}) words='${values.join(" ")}' ;;`).join("\n")}
    ${paths.join("|")}) COMPREPLY=($(compgen -f -- "$current")); return ;;
    ${anything.join("|")}) return ;;
  esac
  if [[ -z $words ]]; then
    if ((COMP_CWORD == 1)); then
      words='${COMMAND_NAMES.join(" ")} --version --help'
    else
      case \${COMP_WORDS[1]} in
${COMMAND_NAMES.map((name) => `        ${name}) words='${wordsOf(name)}' ;;`).join("\n")}
      esac
    fi
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _rekey rekey
`;
}
function zsh() {
	const { words, paths, anything } = byValue();
	return `#compdef rekey
# rekey completion zsh > "\${fpath[1]}/_rekey"
_rekey() {
  case $words[CURRENT-1] in
${words.map(([option, values]) => `    ${option}) compadd -- ${values.join(" ")}; return ;;`).join("\n")}
    ${paths.join("|")}) _files; return ;;
    ${anything.join("|")}) return ;;
  esac
  if ((CURRENT == 2)); then
    compadd -- ${COMMAND_NAMES.join(" ")} --version --help
    return
  fi
  case $words[2] in
${COMMAND_NAMES.map((name) => `    ${name}) compadd -- ${wordsOf(name)} ;;`).join("\n")}
  esac
  [[ $words[2] == scan ]] && _files
}
compdef _rekey rekey
`;
}
function fish() {
	const commands = COMMAND_NAMES.map((name) => `complete -c rekey -f -n __fish_use_subcommand -a ${name} -d ${quoted(describeCommand(name).what)}`);
	const words = COMMAND_NAMES.flatMap((name) => (describeCommand(name).words ?? []).map((word) => `complete -c rekey -f -n '__fish_seen_subcommand_from ${name}' -a ${word}`));
	const options = COMMAND_NAMES.flatMap((name) => optionsOf(name).map((option) => {
		const { type, choices, isPath, short, what } = describeOption(option);
		const value = type === "boolean" ? "" : choices ? ` -x -a '${choices.join(" ")}'` : isPath === true ? " -r -F" : " -x";
		return `complete -c rekey -n '__fish_seen_subcommand_from ${name}' -l ${option}${short === void 0 ? "" : ` -s ${short}`}${value} -d ${quoted(what)}`;
	}));
	return `# rekey completion fish > ~/.config/fish/completions/rekey.fish\n${[
		...commands,
		...words,
		...options
	].join("\n")}\n`;
}
function quoted(text) {
	return `'${text.replaceAll("'", "\\'")}'`;
}

export { completionFor };