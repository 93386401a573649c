import { a as CompactEncrypt, c as compactDecrypt, i as SignJWT, n as decodeProtectedHeader, o as jwtVerify, r as exportJWK, s as compactVerify, t as decodeJwt } from "./jose.js";

export { CompactEncrypt, compactDecrypt };