import fc from 'fast-check';

/** A gate must give the same answer twice; whoever runs the tests by hand looks elsewhere each time. */
if (process.env.CI === 'true') fc.configureGlobal({ seed: 20_261_122 });
