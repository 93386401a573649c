import { graph } from './simulator/graph.mjs'
import { services } from './simulator/services.mjs'
import { signIn } from './simulator/sign-in.mjs'

/** Every named mutant of the simulator. */
export const simulatorMutants = [...signIn, ...graph, ...services]
