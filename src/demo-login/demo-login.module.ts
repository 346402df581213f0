import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { DemoLoginController } from './demo-login.controller.js';

/** Logging in without a password: in the application only where STAFETT_DEMO is set. */
@Module({ imports: [IdentityModule], controllers: [DemoLoginController] })
export class DemoLoginModule {}
