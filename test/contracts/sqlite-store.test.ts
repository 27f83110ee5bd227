// The embedded store, held to the contract of all stores.
import { freshSqlite } from './fresh-sqlite.ts';
import { storeContract } from './store-contract.ts';

storeContract('sqlite', freshSqlite);
