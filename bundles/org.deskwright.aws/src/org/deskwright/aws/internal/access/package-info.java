/** The ways into an account: configuration files, credentials, sessions of IAM Identity Center, MFA codes. */
package org.deskwright.aws.internal.access;
