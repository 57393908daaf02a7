// node check.mjs MODULES FILE.sarif...   exit status 1 when a file is not clean
//
// Two validators, because each misses what the other sees: ajv checks the schema strictly (the
// multitool passes an unknown level); Microsoft's multitool checks what SARIF and GitHub code
// scanning ask beyond it. `validate` exits with 0 even when it finds errors, so what counts is its
// own log.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [modules, ...files] = process.argv.slice(2);
const load = createRequire(join(resolve(modules), 'x'));
const Ajv = load('ajv').default;
const addFormats = load('ajv-formats').default;
const multitool = join(modules, '@microsoft/sarif-multitool-linux');

// Version control is not ours to know; addresses cannot be reached offline; the contents of
// certificates are not to be embedded.
const excepted = new Set(['SARIF2003', 'SARIF2006', 'SARIF2013']);

const json = (file) => JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));

const schema = json(join(multitool, 'sarif-2.1.0.json'));
delete schema.$schema; // names a draft that ajv does not fetch
const ajv = addFormats(new Ajv({ strict: false, allErrors: true, validateSchema: false }));
const conforms = ajv.compile(schema);

function schemaErrors(file) {
  return conforms(json(file)) ? [] : conforms.errors.map((error) =>
    `${file}: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

function render(message, rule) {
  const text = message.text ?? rule.messageStrings[message.id].text;
  return (message.arguments ?? []).reduce((t, value, i) => t.replaceAll(`{${i}}`, value), text);
}

function place(result) {
  const { artifactLocation, region } = result.locations[0].physicalLocation;
  return `${fileURLToPath(artifactLocation.uri)}:${region?.startLine ?? 1}`;
}

function multitoolFindings(log) {
  execFileSync(join(multitool, 'Sarif.Multitool'), [
    'validate', ...files, '--output', log, '--log', 'ForceOverwrite',
    '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning;Note',
    '--max-file-size-in-kb', '1000000',
  ], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } });
  const run = json(log).runs[0];
  const rules = new Map((run.tool.driver.rules ?? []).map((rule) => [rule.id, rule]));
  const notifications = (run.invocations ?? []).flatMap((invocation) => [
    ...(invocation.toolExecutionNotifications ?? []),
    ...(invocation.toolConfigurationNotifications ?? []),
  ]).filter((notification) => ['error', 'warning'].includes(notification.level ?? 'warning'));
  return [
    ...(run.results ?? []).filter((result) => !excepted.has(result.ruleId)).map((result) =>
      `${place(result)}: ${result.level ?? 'warning'} ${result.ruleId}: ` +
      render(result.message, rules.get(result.ruleId))),
    ...notifications.map((notification) => notification.message.text),
  ];
}

const scratch = mkdtempSync(join(tmpdir(), 'sarif-'));
try {
  const findings = [...files.flatMap(schemaErrors), ...multitoolFindings(join(scratch, 'log'))];
  findings.forEach((finding) => console.log(finding));
  console.log(`${files.length} files, ${findings.length} findings`);
  process.exitCode = findings.length > 0 ? 1 : 0;
} finally {
  rmSync(scratch, { recursive: true });
}
