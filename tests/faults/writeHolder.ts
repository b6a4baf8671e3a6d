/** Another program that holds a write transaction on a workspace's file, says so, and keeps it until it is killed. */
import Driver from 'better-sqlite3-multiple-ciphers';

const database = new Driver(process.argv[2] ?? '');
database.exec('BEGIN IMMEDIATE');
process.stdout.write('held\n');
setInterval(() => database.open, 60_000); // one that nobody knows any more would be closed
