// The local AWS as a process of its own: one JSON line on standard output says where it is and how to sign.
import { startLocalAws } from './local-aws.ts';

const aws = await startLocalAws({ port: Number(process.env.PORT ?? 0) });
process.stdout.write(
  `${JSON.stringify({ url: aws.url, region: aws.region, account: aws.account, ...aws.admin })}\n`,
);

// Standard input ends when the parent does, however it died; without a parent it is Ctrl-D.
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
process.stdin.on('error', () => process.exit(0));
