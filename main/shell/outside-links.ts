import { outsideAddress } from '../../core/contract/outside-links.ts'
import { parseAddress } from './app-address.ts'

/** The address as it may be handed to the system's browser, or null: the rule that holds in every window of ours. */
export const outsideLink = (address: string): string | null => outsideAddress(address, parseAddress)
