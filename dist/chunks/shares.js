import { n as shareOf, r as unitsOf, t as onlyOf } from "./shares2.js";

export { shareOf };