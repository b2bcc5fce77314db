process.env.DATABASE_KIND = 'postgres'
