/** How people are spoken of on the family's page: by the first name. */
export const firstName = (name: string | null | undefined): string => name?.trim().split(/\s+/u)[0] ?? '';

/** «Marte Lie» at «Solvik skole»: who somebody is to the family. */
export const withService = (name: string, service: string | null): string =>
  service ? `${name} (${service})` : name;
