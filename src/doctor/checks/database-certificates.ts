import { type DoctorCheck, withoutAws } from '../check.ts';
import { fail, ok, skipped, warn } from '../result.ts';

export const databaseCertificates: DoctorCheck = {
  name: 'database-certificates',
  what: 'that the authorities of RDS are at hand (REKEY_RDS_CA_FILE), and are still valid',
  look: async (world) => {
    const without = withoutAws(world);
    if (without) return without;
    const { databases } = world;
    const read = await databases.certificates();
    if (read.kind === 'read') {
      const { file, count, ended } = read;
      if (ended === count) return [fail(file, 'All certificates in it have ended.', FETCH)];
      return [ok(file, `It has ${count - ended} valid certificates.`)];
    }
    const list = await databases.list().catch(() => []);
    if (!list.some((one) => 'host' in one)) return [skipped('', 'No rotation logs in to a database.')];
    return [
      warn(
        '',
        'REKEY_RDS_CA_FILE is not set, and no system trusts the authorities of RDS by itself; where NODE_EXTRA_CA_CERTS names them, that is enough.',
        FETCH,
      ),
    ];
  },
};

const FETCH =
  'Download https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem and name the file in REKEY_RDS_CA_FILE.';
