// The bus of a single process, held to the contract of all buses.
import { createInProcessBus } from '../../server/bus/in-process.ts';
import { busContract } from './bus-contract.ts';

busContract('in-process', async (reportFailure) => createInProcessBus(reportFailure));
