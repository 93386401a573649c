// src/host/file-trouble.ts
const reasons = {
	ENOENT: "it does not exist",
	EACCES: "permission is denied",
	EPERM: "permission is denied",
	EISDIR: "it is a folder",
	ENOTDIR: "a part of the path is not a folder",
	ENOSPC: "the disk is full",
	EROFS: "the disk is read-only",
	EMFILE: "too many files are open"
};
/** The code of a file system error (`ENOENT`), if it is one. */
function codeOf(error) {
	return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : void 0;
}
/** Says in plain words why a file operation failed. */
function reasonOf(error) {
	const code = codeOf(error);
	return (code === void 0 ? void 0 : reasons[code]) ?? (error instanceof Error ? error.message : String(error));
}

export { reasonOf as n, codeOf as t };