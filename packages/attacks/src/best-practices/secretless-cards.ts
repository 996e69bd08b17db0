import { certificateForASecret } from "./cards/certificate-for-a-secret.ts";
import { keyInTheLog } from "./cards/key-in-the-log.ts";
import { tokenFromAFile } from "./cards/token-from-a-file.ts";
import { tokenOfYesterday } from "./cards/token-of-yesterday.ts";
import { identityOfTheMachine } from "./cards/identity-of-the-machine.ts";
import { twoProofs } from "./cards/two-proofs.ts";

/** The cards of task 7, in order. */
export const secretlessCards = {
  certificateForASecret,
  keyInTheLog,
  tokenFromAFile,
  tokenOfYesterday,
  identityOfTheMachine,
  twoProofs,
};
