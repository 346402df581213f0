import { Module } from '@nestjs/common';
import { DirectoryModule } from '../../directory/directory.module.js';
import { FindOddLooksService } from './find-odd-looks.service.js';
import { NamesakesService } from './namesakes.service.js';

/** For workers. */
@Module({
  imports: [DirectoryModule],
  providers: [FindOddLooksService, NamesakesService],
  exports: [FindOddLooksService],
})
export class OddLooksModule {}
