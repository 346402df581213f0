import { Global, Module } from '@nestjs/common';
import { Environment } from '../config/environment.js';
import { IdentityModule } from '../identity/identity.module.js';
import { LoginSettings } from '../identity/login-settings.js';
import { AuthorizationService } from './authorization.service.js';
import { BackChannelController } from './back-channel.controller.js';
import { BackChannelService } from './back-channel.service.js';
import { DirectoryRoles } from './directory-roles.js';
import { EmployeeLoginController } from './employee-login.controller.js';
import { EmployeeLoginService } from './employee-login.service.js';
import { FamilyLogins } from './family-logins.js';
import { LoginAttempts } from './login-attempts.js';
import { LoginCodes } from './login-codes.js';
import { readLoginSettings } from './login-file.js';
import { LoginLog } from './login-log.js';
import { LoginController } from './login.controller.js';
import { ProviderClients } from './provider-clients.js';
import { SessionController } from './session.controller.js';
import { SessionViewService } from './session-view.service.js';
import { SignInService } from './sign-in.service.js';
import { SignOutService } from './sign-out.service.js';

/** Global for its settings: identity asks them who may vouch for whom. */
@Global()
@Module({
  imports: [IdentityModule],
  controllers: [LoginController, SessionController, BackChannelController, EmployeeLoginController],
  providers: [
    { provide: LoginSettings, inject: [Environment], useFactory: readLoginSettings },
    AuthorizationService,
    BackChannelService,
    DirectoryRoles,
    EmployeeLoginService,
    FamilyLogins,
    LoginAttempts,
    LoginCodes,
    LoginLog,
    ProviderClients,
    SessionViewService,
    SignInService,
    SignOutService,
  ],
  exports: [LoginSettings],
})
export class LoginModule {}
