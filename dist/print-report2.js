import { t as printReport } from "./print-report.js";

export { printReport };