/** Version of the model that writes snapshots now; older ones are brought here by `upcasters/`. */
export const MODEL_VERSION = 4;
