// Imported first by every script that a newcomer runs: an old Node gets one sentence, not a stack trace. It and what
// stands beside it use nothing that an old Node does not know.

const LEAST = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1])) {
  process.stderr.write(`Dateline needs Node ${LEAST.join('.')} or newer; this is Node ${process.versions.node}.\n`);
  process.exit(1);
}
