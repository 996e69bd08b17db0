// A file of its own so that the library is a file of its own in a bundle, too, and is not even read until it is needed.
import "reflect-metadata";
import * as x509 from "@peculiar/x509";

export { x509 };
