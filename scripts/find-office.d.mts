/**
 * Path of a LibreOffice, or null where the machine has none. Throws where PIYUE_OFFICE names one that does not exist.
 */
export function findOffice(): string | null
