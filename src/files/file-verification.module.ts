import { Module } from '@nestjs/common';
import { VerifyFilesService } from './verify-files.service.js';

/** The part of files that `stafett verify` does. */
@Module({ providers: [VerifyFilesService], exports: [VerifyFilesService] })
export class FileVerificationModule {}
