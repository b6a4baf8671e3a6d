/** The program's version, from where npm and the installers read it too. */
import program from '../../package.json' with { type: 'json' };

export const VERSION: string = program.version;
