import { describe, expect, it } from 'vitest';
import { licencesOf } from '../../tools/build/licences.ts';

const TERMS =
  'Permission is hereby granted, free of charge, to any person.\nTHE SOFTWARE IS PROVIDED "AS IS".';

describe('the licences of what is built in', () => {
  it('name each package with its own notices, and say once what is said of all', () => {
    const text = licencesOf(
      new Map([
        ['b@2 (MIT)', `The MIT License (MIT)\n\nCopyright (c) 2015 Ben\nCopyright 2016 Bea\n\n${TERMS}\n`],
        ['a@1 (MIT)', `MIT License\r\n\r\nCopyright (c) 2014 Ann\r\n\r\n${TERMS.replace(', to', ',\r\nto')}`],
      ]),
    );
    expect(text).toMatch(
      /^a@1 \(MIT\)\n {4}Copyright \(c\) 2014 Ann\nb@2 \(MIT\)\n {4}Copyright \(c\) 2015 Ben\n {4}Copyright 2016 Bea\n\n/,
    );
    expect(text.match(/Permission is hereby granted/g)).toHaveLength(1);
  });

  it('are kept apart where one word differs', () => {
    const text = licencesOf(
      new Map([
        ['a@1 (MIT)', `Copyright (c) 2014 Ann\n\n${TERMS}`],
        ['b@2 (X11)', `Copyright (c) 2015 Ben\n\n${TERMS} Except Ben.`],
      ]),
    );
    expect(text.match(/Permission is hereby granted/g)).toHaveLength(2);
    expect(text).toContain('Except Ben.');
  });

  it('keep paragraphs that speak of copyright', () => {
    const terms = 'each Contributor grants You a\ncopyright license to reproduce it.\nCopyright law applies.';
    expect(licencesOf(new Map([['a@1 (Apache-2.0)', terms]]))).toContain(terms);
  });
});
