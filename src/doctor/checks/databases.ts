import { type DoctorCheck, withoutCaller } from '../check.ts';
import { fail, ok, type Result, skipped, warn } from '../result.ts';

export const databases: DoctorCheck = {
  name: 'databases',
  what: 'that every database that a rotation logs in to answers from here, over TLS that can be verified; nobody logs in',
  look: async (world) => {
    const without = await withoutCaller(world);
    if (without) return without;
    const list = await world.databases.list();
    if (list.length === 0) return [skipped('', 'No rotation is of a database.')];
    const results: Result[] = [];
    for (const one of list) {
      if (!('host' in one)) {
        const { name, problem, isIntended } = one;
        results.push(isIntended ? skipped(name, problem) : fail(name, problem));
        continue;
      }
      const { name, host, port } = one;
      const reached = await world.databases.reach(one);
      const where = `${host}:${port}`;
      if (reached.kind === 'unreachable') results.push(fail(name, `${where}: ${reached.reason}.`, ROUTE));
      else if (reached.note !== undefined) results.push(warn(name, reached.note));
      else results.push(ok(name, `${where} answers, and its certificate is verified.`));
    }
    return results;
  },
};

const ROUTE =
  'Run "rekey doctor" where the rotations run: from elsewhere there may be no way to the database, which is no mistake.';
