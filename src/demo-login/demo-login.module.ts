import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { DemoLoginController } from './demo-login.controller.js';
import { DemoPeopleService } from './demo-people.service.js';

/** Whom one can log in as: in the application only where STAFETT_DEMO is set. */
@Module({ imports: [IdentityModule], controllers: [DemoLoginController], providers: [DemoPeopleService] })
export class DemoLoginModule {}
